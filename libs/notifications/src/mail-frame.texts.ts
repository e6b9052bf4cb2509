import type { InFourLanguages } from '#platform/domain';
import type { Suppression, WarningKind } from './outcomes.pure';

/** What stands around every mail. */
export const mailFrame: InFourLanguages = {
  nl: `Beste {name},

{body}

Met vriendelijke groeten,
Tandem

Meer informatie: {link}
Referentie: {reference}
`,
  fr: `Bonjour {name},

{body}

Cordialement,
Tandem

Plus d'informations : {link}
Référence : {reference}
`,
  de: `Guten Tag {name},

{body}

Mit freundlichen Grüßen
Tandem

Weitere Informationen: {link}
Referenz: {reference}
`,
  en: `Dear {name},

{body}

Kind regards,
Tandem

More information: {link}
Reference: {reference}
`,
};

/** What an administrator reads about a delivery that went out less well than meant. */
export const warningTexts: Readonly<Record<WarningKind, InFourLanguages>> = {
  languageMissing: {
    nl: 'Een tekst ontbrak in de taal van de ontvanger; Nederlands en Frans zijn verstuurd ({placeholder}).',
    fr: 'Un texte manquait dans la langue du destinataire; le néerlandais et le français ont été envoyés ({placeholder}).',
    de: 'Ein Text fehlte in der Sprache des Empfängers; Niederländisch und Französisch wurden versandt ({placeholder}).',
    en: "A text was missing in the recipient's language; Dutch and French were sent ({placeholder}).",
  },
  nameMissing: {
    nl: 'Een naam was niet gekend ({placeholder}).',
    fr: "Un nom n'était pas connu ({placeholder}).",
    de: 'Ein Name war nicht bekannt ({placeholder}).',
    en: 'A name was not known ({placeholder}).',
  },
  parameterMissing: {
    nl: 'Het sjabloon vroeg iets dat niet gegeven was ({placeholder}).',
    fr: "Le modèle demandait quelque chose qui n'était pas fourni ({placeholder}).",
    de: 'Die Vorlage verlangte etwas, das nicht angegeben war ({placeholder}).',
    en: 'The template asked for something that was not given ({placeholder}).',
  },
};

export const suppressionTexts: Readonly<Record<Suppression, InFourLanguages>> = {
  noAddress: {
    nl: 'De ontvanger heeft geen e-mailadres.',
    fr: "Le destinataire n'a pas d'adresse e-mail.",
    de: 'Der Empfänger hat keine E-Mail-Adresse.',
    en: 'The recipient has no e-mail address.',
  },
  erased: {
    nl: 'De gegevens van de ontvanger zijn gewist.',
    fr: 'Les données du destinataire ont été effacées.',
    de: 'Die Daten des Empfängers wurden gelöscht.',
    en: "The recipient's data were erased.",
  },
  unknownPerson: {
    nl: 'De ontvanger is niet meer gekend.',
    fr: "Le destinataire n'est plus connu.",
    de: 'Der Empfänger ist nicht mehr bekannt.',
    en: 'The recipient is no longer known.',
  },
  calledOff: {
    nl: 'Waarover het ging, werd afgelast voordat het bekend mocht zijn.',
    fr: "Ce dont il s'agissait a été annulé avant de pouvoir être annoncé.",
    de: 'Worum es ging, wurde abgesagt, bevor es bekannt werden durfte.',
    en: 'What it was about was called off before it could be announced.',
  },
};
