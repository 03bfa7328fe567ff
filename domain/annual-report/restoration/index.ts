import type { PlainDate } from '../../kernel/calendar'
import { type Citation, since } from '../../kernel/law'
import type { MerchantSnapshot } from '../../kernel/merchant'
import type { NextStep, PublicService } from '../../kernel/service'
import { restorationChecks } from './checks'
import { beginRestoration, type ListingWords, type RestorationAnswers, restorationForm } from './form'
import { listingSubjects } from './openListings'
import { type DecisionWords, restorationPeriods, restorationWorkflow } from './workflow'

/** What differs between being taken off the list (enterprises, cooperatives) and having a mark cleared (sole traders). */
export interface RestorationTerms extends ListingWords, DecisionWords {
  readonly id: string
  readonly title: string
  readonly summary: string
  /** the decision within five working days, and the first day that rule was in force */
  readonly basis: Citation
  readonly from: string
  suits(merchant: MerchantSnapshot): boolean
  /** after a refusal */
  readonly objection: NextStep
}

/** A request to be taken off after the cure: fill every missing year, file, ask, five working days, off the public file. */
export function restoration(terms: RestorationTerms): PublicService {
  const { id, basis } = terms
  const form = restorationForm(id, terms, basis)
  return {
    id,
    title: terms.title,
    summary: terms.summary,
    audience: 'merchant',
    basis: [basis],
    forms: since(form.version, form, basis),
    checks: restorationChecks(basis),
    workflow: restorationWorkflow(terms, basis),
    periods: restorationPeriods(id, terms.from, basis),
    declaration: ['改正的情况属实，提交的材料真实。'],
    receivedMoment: '提交成功的时间就是登记机关收到申请的时间，期限从次日起算。',
    caseTitle: ({ name }: RestorationAnswers) => `${terms.title} ${name ?? '商户'}`,
    forMerchant: {
      of: ({ uscc }) => (typeof uscc === 'string' ? uscc : undefined),
      suits: terms.suits,
      inForce: ['submitted', 'needsMore'],
      subjects: listingSubjects,
      subjectOf: ({ listing }) => (typeof listing === 'string' ? listing : undefined),
      begin: beginRestoration,
    },
    atRegulator: {
      effect: ({ answers, day }, act, _data, merchant) =>
        act === 'remove' && merchant ? ended(merchant, String(answers.listing), day) : undefined,
    },
    nextSteps(state) {
      if (state === 'refused')
        return [{ title: '改正后再申请', text: '按理由改正以后，可以再次申请。', basis }, terms.objection]
      return state === 'withdrawn' ? [{ title: '再次申请', text: '改正以后可以再次申请。', basis }] : []
    },
  }
}

/** The record stays in the register's own file and is no longer published. */
function ended(merchant: MerchantSnapshot, listing: string, day: PlainDate): MerchantSnapshot {
  return {
    ...merchant,
    listings: merchant.listings.map((record) =>
      record.id === listing && record.endedOn === undefined
        ? { ...record, endedOn: day, endReason: 'repaired' as const }
        : record,
    ),
  }
}
