import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Unauthenticated } from '#platform/access';
import { isConnectionLoss } from '#platform/database';
import { type InFourLanguages, type Language, RuleBroken } from '#platform/domain';
import { OutcomeUnknown, Overloaded, RevisionStale, TooBusy } from '#platform/event-store';
import { ReadModelBehind } from '#platform/read-models';
import { BodyUnreadable, bodyFaultTexts } from './json-body';
import { languageFrom, type RuleBook } from './rule-book';
import { fieldMessage, FieldsWrong } from './validation';

/** RFC 9457; `errors` names every field that is wrong. The correlation id is in the header of the same name. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly rule: string; readonly message: string }[];
  readonly currentRevision?: number;
}

const titles: Readonly<Record<number, InFourLanguages>> = {
  400: { nl: 'Onleesbaar verzoek', fr: 'Demande illisible', de: 'Unlesbare Anfrage', en: 'Unreadable request' },
  401: { nl: 'Niet aangemeld', fr: 'Non connecté', de: 'Nicht angemeldet', en: 'Not signed in' },
  403: { nl: 'Niet toegestaan', fr: 'Non autorisé', de: 'Nicht erlaubt', en: 'Not allowed' },
  404: { nl: 'Niet gevonden', fr: 'Introuvable', de: 'Nicht gefunden', en: 'Not found' },
  406: { nl: 'Niet in deze vorm', fr: 'Pas sous cette forme', de: 'Nicht in dieser Form', en: 'Not in this form' },
  409: {
    nl: 'Nu niet mogelijk',
    fr: 'Impossible dans cet état',
    de: 'In diesem Zustand nicht möglich',
    en: 'Not possible in this state',
  },
  412: {
    nl: 'Intussen gewijzigd',
    fr: 'Modifié entre-temps',
    de: 'Inzwischen geändert',
    en: 'Changed in the meantime',
  },
  413: { nl: 'Te groot', fr: 'Trop volumineux', de: 'Zu groß', en: 'Too large' },
  415: { nl: 'Onbekend formaat', fr: 'Format inconnu', de: 'Unbekanntes Format', en: 'Unknown format' },
  422: {
    nl: 'Een regel staat dit niet toe',
    fr: 'Une règle ne le permet pas',
    de: 'Eine Regel lässt dies nicht zu',
    en: 'A rule does not allow this',
  },
  500: {
    nl: 'Er ging iets mis bij ons',
    fr: 'Une erreur de notre côté',
    de: 'Ein Fehler auf unserer Seite',
    en: 'Something went wrong on our side',
  },
  503: { nl: 'Even te druk', fr: 'Trop de demandes', de: 'Zu viele Anfragen', en: 'Too busy at the moment' },
};

/** Of problems that share their status with another kind. */
const ownTitles: Partial<Record<PlainProblem, InFourLanguages>> = {
  outcomeUnknown: {
    nl: 'Onbekend of het bewaard is',
    fr: 'Conservation incertaine',
    de: 'Unbekannt, ob gespeichert',
    en: 'Not known whether it was kept',
  },
  readModelBehind: {
    nl: 'Nog niet in dit overzicht',
    fr: 'Pas encore dans cet aperçu',
    de: 'Noch nicht in dieser Übersicht',
    en: 'Not in this view yet',
  },
};

const details = {
  badRequest: {
    nl: 'Het verzoek kon niet gelezen worden; zie de velden.',
    fr: "La demande n'a pas pu être lue; voir les champs.",
    de: 'Die Anfrage konnte nicht gelesen werden; siehe die Felder.',
    en: 'The request could not be read; see the fields.',
  },
  unauthenticated: {
    nl: 'Stuur een geldig toegangstoken mee.',
    fr: "Joignez un jeton d'accès valable.",
    de: 'Senden Sie ein gültiges Zugriffstoken mit.',
    en: 'Send a valid access token.',
  },
  notAcceptable: {
    nl: 'Dit wordt niet gegeven in de vorm die u met Accept vraagt; zie het OpenAPI-document.',
    fr: "Ceci n'est pas fourni sous la forme demandée par Accept; voir le document OpenAPI.",
    de: 'Dies wird nicht in der mit Accept verlangten Form gegeben; siehe das OpenAPI-Dokument.',
    en: 'This is not given in the form that Accept asks for; see the OpenAPI document.',
  },
  revisionStale: {
    nl: 'Dit is gewijzigd sinds u het zag; haal het opnieuw op.',
    fr: "Ceci a changé depuis que vous l'avez vu; récupérez-le à nouveau.",
    de: 'Dies wurde geändert, seit Sie es gesehen haben; rufen Sie es erneut ab.',
    en: 'This has changed since you saw it; fetch it again.',
  },
  bodyTooLarge: {
    nl: 'De inhoud is groter dan één mebibyte.',
    fr: 'Le contenu dépasse un mébioctet.',
    de: 'Der Inhalt ist größer als ein Mebibyte.',
    en: 'The body is larger than one mebibyte.',
  },
  mediaTypeUnsupported: {
    nl: 'Stuur de inhoud als application/json.',
    fr: 'Envoyez le contenu en application/json.',
    de: 'Senden Sie den Inhalt als application/json.',
    en: 'Send the body as application/json.',
  },
  overloaded: {
    nl: 'Er is niets gewijzigd; probeer het over enkele seconden opnieuw.',
    fr: "Rien n'a été modifié; réessayez dans quelques secondes.",
    de: 'Es wurde nichts geändert; versuchen Sie es in einigen Sekunden erneut.',
    en: 'Nothing was changed; try again in a few seconds.',
  },
  outcomeUnknown: {
    nl: 'We weten niet of uw wijziging bewaard is. Stuur ze opnieuw met dezelfde Idempotency-Key, of kijk eerst na.',
    fr: "Nous ignorons si votre modification est conservée. Renvoyez-la avec la même Idempotency-Key, ou vérifiez d'abord.",
    de: 'Wir wissen nicht, ob Ihre Änderung gespeichert ist. Senden Sie sie mit demselben Idempotency-Key erneut, oder prüfen Sie es zuerst.',
    en: 'We do not know whether your change was kept. Send it again with the same Idempotency-Key, or look first.',
  },
  readModelBehind: {
    nl: 'Uw wijziging is bewaard, maar nog niet in dit overzicht; probeer het zo dadelijk opnieuw.',
    fr: 'Votre modification est conservée, mais pas encore dans cet aperçu; réessayez dans un instant.',
    de: 'Ihre Änderung ist gespeichert, aber noch nicht in dieser Übersicht; versuchen Sie es gleich erneut.',
    en: 'Your change is kept but not yet in this view; try again in a moment.',
  },
  internalError: {
    nl: 'Er is niets van uw verzoek bewaard dat niet bevestigd werd. Meld het nummer in X-Correlation-Id.',
    fr: "Rien de votre demande n'est conservé sans confirmation. Mentionnez le numéro de X-Correlation-Id.",
    de: 'Nichts Unbestätigtes wurde gespeichert. Nennen Sie die Nummer in X-Correlation-Id.',
    en: 'Nothing was kept that was not confirmed. Quote the number in X-Correlation-Id.',
  },
} as const satisfies Record<string, InFourLanguages>;
type PlainProblem = keyof typeof details;

/** Turns whatever was thrown into one problem in the reader's language; a fault of ours is logged and shows nothing. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(private readonly rules: RuleBook) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const language = languageFrom(request.headers['accept-language'], request.ask?.actor.language ?? 'en');
    const problem = this.problemOf(error, language);
    if (problem.status >= 500 && problem.status !== 503)
      this.logger.error(
        `${request.correlationId} ${request.method} ${request.routeOptions.url ?? ''}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    if (problem.status === 503) void reply.header('retry-after', '1');
    if (problem.currentRevision !== undefined) void reply.header('etag', `"${String(problem.currentRevision)}"`);
    void reply
      .status(problem.status)
      .header('content-language', language)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }

  problemOf(error: unknown, language: Language): Problem {
    if (error instanceof RuleBroken) return this.refusal(error, language);
    if (error instanceof FieldsWrong)
      return {
        ...plain(400, 'badRequest', language),
        errors: error.fields.map((each) => fieldMessage(each, language)),
      };
    if (error instanceof BodyUnreadable)
      return {
        ...plain(400, 'badRequest', language),
        errors: error.faults.map(({ field, rule }) => ({ field, rule, message: bodyFaultTexts[rule][language] })),
      };
    if (error instanceof Unauthenticated) return plain(401, 'unauthenticated', language);
    if (error instanceof RevisionStale)
      return {
        ...plain(412, 'revisionStale', language),
        ...(error.current === 'none' ? {} : { currentRevision: error.current }),
      };
    if (error instanceof OutcomeUnknown) return plain(503, 'outcomeUnknown', language);
    if (error instanceof Overloaded || error instanceof TooBusy || isConnectionLoss(error))
      return plain(503, 'overloaded', language);
    if (error instanceof ReadModelBehind) return plain(503, 'readModelBehind', language);
    return this.frameworkProblem(error, language);
  }

  private refusal({ rule, details: values, violations }: RuleBroken, language: Language): Problem {
    const { status } = this.rules.find(rule);
    const errors = violations.map((each) => ({
      field: each.field,
      rule: each.rule,
      message: this.rules.say(each.rule, each.details ?? {}, language),
    }));
    return {
      type: `urn:problem-type:tandem:${rule}`,
      title: titles[status]![language],
      status,
      detail: this.rules.say(rule, values, language),
      ...(errors.length > 0 ? { errors } : {}),
    };
  }

  private frameworkProblem(error: unknown, language: Language): Problem {
    const status =
      error instanceof HttpException
        ? error.getStatus()
        : ((error as { statusCode?: number } | null)?.statusCode ?? 500);
    if (status === 404 || status === 405) return this.refusal(new RuleBroken('notFound'), language);
    if (status === 406) return plain(406, 'notAcceptable', language);
    if (status === 413) return plain(413, 'bodyTooLarge', language);
    if (status === 415) return plain(415, 'mediaTypeUnsupported', language);
    if (status === 503) return plain(503, 'overloaded', language);
    return status >= 400 && status < 500 ? plain(400, 'badRequest', language) : plain(500, 'internalError', language);
  }
}

function plain(status: number, name: PlainProblem, language: Language): Problem {
  return {
    type: `urn:problem-type:tandem:${name}`,
    title: (ownTitles[name] ?? titles[status]!)[language],
    status,
    detail: details[name][language],
  };
}
