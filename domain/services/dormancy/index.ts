import { isPlainDate, longDate } from '../../kernel/calendar'
import { laws, since } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import type { PublicService } from '../../kernel/service'
import {
  declaration,
  dormantInTime,
  extendedInTime,
  published,
  registrarOf,
  registrationNextSteps,
  registrationPeriods,
  registrationWorkflow,
  resumedInTime,
} from '../../registration'
import { type DormancyAnswers, form } from './form'

const { registrationReg, registrationRules } = laws
const id = 'dormancy'

const checks: readonly Check<DormancyAnswers>[] = [
  {
    id: `${id}.begin`,
    severity: 'blocks',
    basis: registrationReg.article(30),
    test: ({ what, begins, ends }, { today }) => (what === 'begin' ? dormantInTime(begins, ends, today) : []),
  },
  {
    id: `${id}.extend`,
    severity: 'blocks',
    basis: registrationRules.article(42),
    test: ({ what, begins, endsNow, ends }, { today }) =>
      what === 'extend' ? extendedInTime(begins, endsNow, ends, today) : [],
  },
  {
    id: `${id}.resume`,
    severity: 'advice',
    basis: registrationRules.article(42),
    test: ({ what, resumedOn }, { today }) => (what === 'resume' ? resumedInTime(resumedOn, today) : []),
  },
]

const dayText = (day: string | undefined) => (isPlainDate(day) ? longDate(day) : undefined)

/** 歇业备案, by whoever stands for the merchant (条例 art. 30). */
export const dormancy: PublicService = {
  id,
  title: '歇业和恢复营业',
  summary: '经营困难，先停一停，最长三年；恢复了来公示',
  audience: 'merchant',
  family: 'registration',
  basis: [registrationReg.article(30), registrationRules.article(41)],
  forms: since(form.version, form, registrationReg.article(30)),
  checks,
  workflow: registrationWorkflow(form, { act: '歇业备案', newLicence: false }),
  periods: registrationPeriods(id),
  declaration: declaration.slice(0, 1),
  receivedMoment: '提交成功的时间就是登记机关收到申请的时间，期限从次日起算。',
  caseTitle: ({ what, currentName }: DormancyAnswers) =>
    `${what === 'resume' ? '恢复营业' : what === 'extend' ? '延长歇业' : '歇业'} ${currentName ?? ''}`.trim(),
  competence: (_answers, city) => registrarOf(undefined, 'premises', city),
  prefill: ({ uscc, name }) => ({ uscc, currentName: name }),
  forMerchant: {
    of: ({ uscc }: DormancyAnswers) => uscc,
    suits: ({ status }) => status === 'active' || status === 'dormant',
    inForce: ['registered'],
    begin: ({ merchant }) => ({
      register: merchant
        ? {
            uscc: merchant.uscc,
            currentName: merchant.name,
            ...(merchant.status === 'dormant' ? { what: 'resume' } : { what: 'begin' }),
          }
        : {},
      earlier: {},
    }),
  },
  atRegulator: {
    effect: (filing, act, _data, merchant) => {
      if (act !== 'register' || !merchant) return undefined
      const { what, begins, ends, resumedOn } = filing.answers as DormancyAnswers
      const resumed = what === 'resume'
      return published({ ...merchant, status: resumed ? 'active' : 'dormant', asOf: filing.day }, filing, {
        kind: 'dormancy',
        title: resumed ? '恢复营业公告' : what === 'extend' ? '延长歇业公告' : '歇业公告',
        rows: resumed
          ? [['恢复营业', dayText(resumedOn)]]
          : [
              ['歇业从', dayText(begins)],
              ['歇业到', dayText(ends)],
            ],
      })
    },
  },
  nextSteps: (state) =>
    registrationNextSteps(state, [
      {
        title: '歇业期间还要做的',
        text: '年报照常报；开展经营活动的，视为恢复营业，30天内公示。',
        basis: registrationRules.article(42),
      },
    ]),
}
