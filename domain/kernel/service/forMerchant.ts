import type { PlainDate } from '../calendar'
import type { Answers } from '../form'
import type { MerchantSnapshot } from '../merchant'
import type { Known } from './known'
import type { Readiness } from './readiness'

/** One thing a merchant can file about: a year of a report. */
export interface Subject {
  readonly id: string
  /** 2025年度 */
  readonly title: string
  /**
   * `open` waits to be filed; `possible` may be filed and nothing waits for it; `filed` is in force and may be corrected;
   * `closed` is in force and may not; `late` is overdue; `later` may not be filed now: the note says from when, or why.
   */
  readonly state: 'open' | 'possible' | 'filed' | 'closed' | 'late' | 'later'
  /** A sentence with the day: 6月30日截止，还有12天. */
  readonly note: string
  readonly due?: PlainDate
}

/** Whether a filing about it is taken now, the first one or a correction. */
export function mayBeFiled({ state }: Pick<Subject, 'state'>): boolean {
  return state !== 'closed' && state !== 'later'
}

/** Answers to begin with, by where they came from; a person sees that beside each. */
export interface Beginning {
  /** from the register */
  readonly register: Answers
  /** from the filing before this one; goes before the register's */
  readonly earlier: Answers
}

/** Something whoever stands for a merchant is told once: a report is due. */
export interface Reminder {
  /** The same reminder has the same id on every day it is read; unique among the merchant's of this service. */
  readonly id: string
  readonly subject: string
  readonly title: string
  readonly text: string
  /**
   * Whoever signed the filing on which the office handed one of these out is told too, e.g. the pledgee: the field of the act
   * and the values it may have had.
   */
  readonly handedOut?: { readonly field: string; readonly values: readonly string[] }
}

/** A service that is filed in a merchant's name, by somebody who stands for it. */
export interface MerchantFiling {
  /** Credit code of the merchant a filing is made for, as the answers give it. */
  of(answers: Answers): string | undefined
  /** Which merchants it concerns: a company's report is not a sole trader's. */
  suits(merchant: MerchantSnapshot): boolean
  /** Anybody may file, because the filing asks to be let in: in these states its applicant stands for the merchant. */
  readonly claim?: { readonly standsIn: readonly string[] }
  /** States in which a filing is in force: compared with, corrected, shown as filed. */
  readonly inForce: readonly string[]
  /** What there is to file about, newest first. Absent: a service that may be filed at any time, about nothing special. */
  subjects?(known: Known, today: PlainDate): readonly Subject[]
  /** Which of them a filing is about. Two filings about one subject: the later one corrects the earlier. */
  subjectOf?(answers: Answers): string | undefined
  /** Answers to begin with. */
  begin(known: Known, subject: string | undefined, today: PlainDate): Beginning
  /** Whether what is on record is fit for a filing, before the form. */
  readonly readiness?: {
    /** The one question of the form it depends on, asked beside it. */
    readonly asks?: string
    /** undefined while nothing is known. @param answers what has been answered of the form; nothing at first */
    of(known: Known, today: PlainDate, answers: Answers): Readiness | undefined
  }
  /** What whoever stands for the merchant is told on this day, if they have not been told before. */
  reminders?(known: Known, today: PlainDate): readonly Reminder[]
}

/** A filing as the regulator's backend has it when something happens to it. */
export interface FilingAtRegulator {
  readonly caseNumber: string
  readonly state: string
  readonly answers: Answers
  /** Beijing day it was received by us: what was in time stays in time while the bridge was down. */
  readonly receivedOn: PlainDate
  /** Day of the regulator's clock. */
  readonly day: PlainDate
}

/**
 * What a regulator's backend does with a service besides what its officers decide. The sandbox runs it; a real backend has
 * its own, and the conformance kit can ask it for the same.
 */
export interface AtRegulator {
  /** The decision no officer is needed for, as in the law's own words (当场登记, 自动公示); undefined: an officer decides. */
  decidesAlone?(
    filing: FilingAtRegulator,
    merchant: MerchantSnapshot | undefined,
  ): { readonly act: string; readonly data: Answers } | undefined
  /**
   * The merchant's entry in the register after an act of the regulator; undefined: it stays as it is. A new code makes a
   * new entry.
   */
  effect?(
    filing: FilingAtRegulator,
    act: string,
    data: Answers,
    merchant: MerchantSnapshot | undefined,
  ): MerchantSnapshot | undefined
  /** What the act also writes on the case of another filing, which this one is about; undefined: nothing. */
  alsoRecords?(filing: FilingAtRegulator, act: string, data: Answers): AlsoRecorded | undefined
}

/** An act on the case that handed something out: an extension stands on the case of the pledge it extends. */
export interface AlsoRecorded {
  /** The case is of this service, and one of the office's acts on it has this value in this field. */
  readonly on: { readonly service: string; readonly field: string; readonly value: string }
  /** Left out where that case is in a state that does not allow it. */
  readonly act: string
  readonly data: Answers
}
