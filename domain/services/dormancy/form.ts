import { plainDate } from '../../kernel/calendar'
import type { Answers, Form } from '../../kernel/form'
import { laws } from '../../kernel/law'

const { registrationReg, registrationRules } = laws

export interface DormancyAnswers {
  readonly uscc?: string
  readonly currentName?: string
  readonly what?: string
  readonly begins?: string
  readonly endsNow?: string
  readonly ends?: string
  readonly why?: string
  readonly employeesAgreed?: boolean
  readonly deliveryAddress?: string
  readonly resumedOn?: string
}

const is =
  (...wanted: string[]) =>
  ({ what }: Answers) =>
    typeof what === 'string' && wanted.indexOf(what) >= 0

/** 歇业备案, its extension and the resumption (条例 art. 30; 细则 arts. 40–43). */
export const form: Form = {
  id: 'dormancy',
  version: plainDate('2026-05-01'),
  sections: [
    {
      id: 'what',
      title: '办什么',
      fields: [
        { key: 'uscc', kind: 'uscc', label: '统一社会信用代码', required: true, basis: registrationReg.article(30) },
        {
          key: 'currentName',
          kind: 'text',
          label: '名称',
          required: true,
          maxLength: 100,
          basis: registrationReg.article(30),
        },
        {
          key: 'what',
          kind: 'choice',
          label: '办哪一种',
          required: true,
          options: [
            {
              id: 'begin',
              label: '开始歇业',
              note: '自然灾害、事故、公共卫生事件等造成经营困难的，可以歇业一段时间。',
            },
            { id: 'extend', label: '延长歇业', note: '期满前30天内办。' },
            { id: 'resume', label: '恢复营业', note: '恢复后30天内公示。' },
          ],
          basis: registrationReg.article(30),
        },
      ],
    },
    {
      id: 'time',
      title: '时间',
      why: '累计最长三年，期间不用搬走执照、不用注销。',
      fields: [
        {
          key: 'begins',
          kind: 'date',
          label: '从哪天开始歇业',
          required: true,
          future: true,
          visible: is('begin', 'extend'),
          basis: registrationReg.article(30),
        },
        {
          key: 'endsNow',
          kind: 'date',
          label: '现在备案到哪天',
          required: true,
          future: true,
          visible: is('extend'),
          basis: registrationRules.article(42),
        },
        {
          key: 'ends',
          kind: 'date',
          label: '歇业到哪天',
          required: true,
          future: true,
          visible: is('begin', 'extend'),
          basis: registrationReg.article(30),
        },
        {
          key: 'resumedOn',
          kind: 'date',
          label: '哪天恢复营业',
          required: true,
          visible: is('resume'),
          basis: registrationRules.article(42),
        },
      ],
    },
    {
      id: 'care',
      title: '歇业期间',
      visible: is('begin'),
      fields: [
        {
          key: 'why',
          kind: 'longText',
          label: '歇业的原因',
          required: true,
          maxLength: 300,
          basis: registrationReg.article(30),
        },
        {
          key: 'employeesAgreed',
          kind: 'confirm',
          label: '已经和职工依法协商好劳动关系（没有职工的也请确认）',
          required: true,
          basis: registrationReg.article(30),
        },
        {
          key: 'deliveryAddress',
          kind: 'address',
          label: '法律文书送到哪里',
          hint: '歇业期间可以用它代替住所。不填就还是原来的住所。',
          basis: registrationReg.article(30),
        },
      ],
    },
  ],
}
