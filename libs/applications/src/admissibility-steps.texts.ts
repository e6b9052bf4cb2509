import type { InFourLanguages } from '#platform/domain';
import type { AdmissibilityStep } from './explained-admissibility.pure';

/** The rule of each step, as people read it. */
export const admissibilityRuleTexts: Readonly<Record<AdmissibilityStep['step'], InFourLanguages>> = {
  submission: {
    nl: 'Beslist wordt over wat het laatst is ingediend; wat over een vroegere indiening gevonden werd, geldt daarvoor niet.',
    fr: "La décision porte sur la dernière introduction ; ce qui a été constaté d'une introduction antérieure ne vaut pas pour elle.",
    de: 'Entschieden wird über die letzte Einreichung; was zu einer früheren festgestellt wurde, gilt dafür nicht.',
    en: 'The decision is on what was submitted last; what was found of an earlier submission does not hold for it.',
  },
  completions: {
    nl: 'Zolang een gevraagde aanvulling openstaat, wordt niet beslist.',
    fr: "Aucune décision n'est prise tant qu'un complément demandé est attendu.",
    de: 'Solange eine verlangte Ergänzung aussteht, wird nicht entschieden.',
    en: 'No decision is taken while a completion that was asked for is open.',
  },
  terms: {
    nl: 'Wat bij het einde van de termijn niet is aangevuld, is onontvankelijk; dat ogenblik zelf is te laat.',
    fr: "Ce qui n'est pas complété à la fin du délai est irrecevable ; cet instant même est trop tard.",
    de: 'Was am Ende der Frist nicht ergänzt ist, ist unzulässig; dieser Zeitpunkt selbst ist zu spät.',
    en: 'What is not completed at the end of the term is inadmissible; that instant itself is too late.',
  },
  checks: {
    nl: 'Van elke controle telt de laatste; met een mislukte controle wordt niets ontvankelijk verklaard.',
    fr: 'De chaque contrôle, le dernier compte ; rien ne peut être déclaré recevable avec un contrôle négatif.',
    de: 'Von jeder Prüfung zählt die letzte; mit einer nicht bestandenen wird nichts für zulässig erklärt.',
    en: 'The last of each check counts; nothing is found admissible with a failed one.',
  },
  finding: {
    nl: 'De laatste beslissing geldt, tot ze wordt ingetrokken; een weigering noemt haar gronden.',
    fr: "La dernière décision vaut jusqu'à son retrait ; un refus énonce ses motifs.",
    de: 'Die letzte Entscheidung gilt, bis sie zurückgenommen wird; eine Ablehnung nennt ihre Gründe.',
    en: 'The last decision holds until it is taken back; a refusal states its grounds.',
  },
};
