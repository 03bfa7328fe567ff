import { type Answers, type Field, yesNo } from '../../../kernel/form'
import { laws } from '../../../kernel/law'

const basis = laws.order121.article(12)
/** Most others in one joint complaint. The article sets no limit; more people than this file at the counter. */
const MOST_OTHERS = 30

/** Several consumers with one dispute against one merchant: who they are, that each agrees, and who represents them. */
export function jointFields(visible: (answers: Answers) => boolean) {
  const represented = (answers: Answers) => visible(answers) && answers.jointWay === 'representatives'
  return [
    {
      key: 'others',
      kind: 'group',
      item: '共同投诉人',
      label: '和您一起投诉的人',
      visible,
      required: true,
      minItems: 1,
      maxItems: MOST_OTHERS,
      basis,
      hint: '不用写您自己。人数太多的，请到窗口提交。',
      fields: [
        { key: 'name', kind: 'text', label: '姓名', required: true, maxLength: 50, personal: 'ordinary' },
        { key: 'mobile', kind: 'mobile', label: '手机号', required: true, personal: 'ordinary' },
        { key: 'address', kind: 'address', label: '通讯地址', required: true, personal: 'ordinary' },
        { key: 'agrees', kind: 'confirm', label: '本人同意一起投诉', required: true, personal: 'ordinary' },
        {
          key: 'represents',
          kind: 'choice',
          label: '是推选出来的代表人吗',
          personal: 'ordinary',
          options: yesNo,
          visible: (_item: Answers, whole: Answers) => whole.jointWay === 'representatives',
        },
      ],
    },
    {
      key: 'jointWay',
      kind: 'choice',
      label: '推选代表人了吗',
      personal: 'ordinary',
      visible,
      required: true,
      basis,
      options: [
        { id: 'each', label: '没有，各自参加' },
        { id: 'representatives', label: '推选了两名代表人', note: '您和另外一位，或者另外两位' },
      ],
    },
    {
      key: 'selfRepresents',
      kind: 'choice',
      label: '您是代表人之一吗',
      personal: 'ordinary',
      visible: represented,
      required: true,
      options: yesNo,
      basis,
    },
    {
      key: 'jointPaper',
      kind: 'files',
      label: '每个人签名的同意书',
      visible,
      required: true,
      maxFiles: 9,
      personal: 'ordinary',
      basis,
      hint: '写明同意一起投诉；推选代表人的，一并写明推选了谁。',
    },
    {
      key: 'jointDuty',
      kind: 'confirm',
      label: '改变请求、放弃请求或者达成协议前，代表人会先取得每个人同意。',
      personal: 'ordinary',
      visible: represented,
      required: true,
      basis,
    },
  ] as const satisfies readonly Field[]
}
