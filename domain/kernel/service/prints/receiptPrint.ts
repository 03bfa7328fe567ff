import { momentText } from '../../calendar'
import type { PrintedSection } from '../../print'
import type { CasePrint, CaseToPrint } from '../casePrint'

/** 回执 on paper: what arrived and when, with the signed code that can be checked without a network. */
export const receiptPrint: CasePrint = {
  id: 'receipt',
  title: '提交回执',
  note: '证明什么时间提交了什么，上面的二维码可以随时核验。',
  for: ['applicant'],
  withoutName: true,
  print: (filed) => ({
    language: 'zh-CN',
    title: '提交回执',
    subtitle: `办件编号 ${filed.caseNumber}`,
    header: `网E通 · ${filed.cityName}`,
    footer: `回执 ${filed.caseNumber}`,
    sections: [facts(filed), ...code(filed), ...files(filed)],
  }),
}

function facts({ caseNumber, serviceTitle, title, receivedAt, receivedMoment, files }: CaseToPrint): PrintedSection {
  return {
    blocks: [
      {
        kind: 'rows',
        rows: [
          { label: '办件编号', text: caseNumber },
          { label: '事项', text: serviceTitle },
          { label: '办件', text: title },
          { label: '收到时间', text: `北京时间 ${momentText(receivedAt)}` },
          { label: '随附文件', text: files.length > 0 ? `${files.length}个` : '没有' },
        ],
      },
      { kind: 'paragraph', look: 'small', text: receivedMoment },
    ],
  }
}

function code({ receipt }: CaseToPrint): readonly PrintedSection[] {
  if (receipt === undefined) return []
  const caption = '签名回执。打开网E通“核验回执”扫这个码，没有网络也能核对：编号、时间、内容和文件都没有被改过。'
  return [{ heading: '核验码', blocks: [{ kind: 'qr', text: receipt, caption }] }]
}

function files({ files }: CaseToPrint): readonly PrintedSection[] {
  if (files.length === 0) return []
  return [
    {
      heading: '文件清单',
      blocks: [
        { kind: 'paragraph', look: 'small', text: '摘要（SHA-256）是文件的指纹：文件改动一个字，摘要就不同。' },
        {
          kind: 'table',
          columns: [
            { title: '序号', width: 0.5 },
            { title: '文件', width: 2 },
            { title: '大小（字节）', align: 'right' },
            { title: '摘要', width: 3 },
          ],
          rows: files.map(({ name, size, sha256 }, at) => [String(at + 1), name, String(size), sha256]),
        },
      ],
    },
  ]
}
