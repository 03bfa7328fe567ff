import { momentText } from '../../calendar'
import { filedSections } from '../../print'
import type { CasePrint } from '../casePrint'

/** What was filed, word for word, to keep or to hand in. */
export const filingPrint: CasePrint = {
  id: 'filing',
  title: '提交的内容',
  note: '提交时的全部内容。证件号码等单独放在最后一页，可以取下。',
  for: ['applicant'],
  print: ({ caseNumber, serviceTitle, title, receivedAt, document, cityName }) => ({
    language: 'zh-CN',
    title: serviceTitle,
    subtitle: `${title}　办件编号 ${caseNumber}`,
    header: `网E通 · ${cityName}`,
    footer: `${serviceTitle} ${caseNumber}`,
    sections: [
      {
        blocks: [
          { kind: 'paragraph', look: 'small', text: `北京时间 ${momentText(receivedAt)} 收到。以下是提交时的内容。` },
        ],
      },
      ...filedSections(document, '单独保管的内容'),
    ],
  }),
}
