import { type Citation, since } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import type { NextStep, PublicService } from '../../kernel/service'
import { correctedEntry } from './correctedEntry'
import { type ObjectionAnswers, objectionForm } from './form'
import { objectionWorkflow } from './workflow'

export type { ObjectionAnswers } from './form'

/** What differs between an objection to any bureau's record and one to a sole trader's mark. */
export interface ObjectionTerms extends Pick<PublicService, 'id' | 'title' | 'summary' | 'periods'> {
  readonly basis: Citation
  /** how long it takes, in a sentence */
  readonly promise: string
  readonly records: NonNullable<PublicService['aboutRecords']>['of']
  readonly checks: readonly Check[]
  /** after a refusal */
  readonly remedies: readonly NextStep[]
}

/** Somebody shows that a published record is wrong, its publisher looks at it and answers, and the public file follows. */
export function objection(terms: ObjectionTerms): PublicService {
  const { id, basis } = terms
  const form = objectionForm(id, basis)
  return {
    id,
    title: terms.title,
    summary: terms.summary,
    audience: 'everyone',
    family: 'credit',
    basis: [basis],
    forms: since(form.version, form, basis),
    checks: [proof(basis), ...terms.checks],
    workflow: objectionWorkflow(basis, terms.promise),
    periods: terms.periods,
    declaration: ['以上内容和证明材料真实。'],
    receivedMoment: '提交成功的时间就是公示机关收到异议的时间，期限从次日起算。',
    caseTitle: ({ name, block }: ObjectionAnswers) => `异议 ${name ?? '商户'}${block ? ` ${block}` : ''}`,
    counterpart: ({ uscc, name }: ObjectionAnswers) => ({ name: name ?? '商户', ...(uscc ? { uscc } : {}) }),
    // whoever objects to a competitor's record need not be known to it (PIPL art. 6)
    confidential: true,
    prefill: ({ uscc, name }) => ({ uscc, name }),
    aboutRecords: {
      of: terms.records,
      begin: ({ block, publisher, id: record, title, on }) => ({
        block: block.slice(0, 40),
        title: title.slice(0, 200),
        record: record.slice(0, 64),
        publisher: publisher.slice(0, 80),
        ...(on === undefined ? {} : { shownOn: on }),
      }),
    },
    atRegulator: {
      effect: ({ answers, day }, act, data, merchant) =>
        act === 'correct' && merchant && typeof answers.record === 'string'
          ? correctedEntry(merchant, answers.record, data, day)
          : undefined,
    },
    nextSteps: (state) => (state === 'rejected' || state === 'declined' ? terms.remedies : []),
  }
}

/** 有证据证明 is the condition of the right (企业信息公示暂行条例 art. 12). */
function proof(basis: Citation): Check {
  return {
    id: 'objection.proof',
    severity: 'likely-refusal',
    basis,
    field: 'evidence',
    test: ({ evidence }) =>
      (!Array.isArray(evidence) || evidence.length === 0) && {
        message: '没有证明材料，公示机关可能不受理。',
        wayOut: '请附上能说明错误的材料，没有就在“应当是怎样”里写清楚从哪里可以核实。',
      },
  }
}
