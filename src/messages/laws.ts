export const lawsMessages = {
  title: '法律依据清单',
  all: '看全部法律文件',
  lead: '页面上每一处期限、条件和提示都来自下列文件。未逐字核对原文的，引用时都标明“待核对原文”，不单独作为判断依据。',
  evidence: { verified: '已核对原文', secondary: '据公开摘要，待核对原文', memory: '待核对原文' },
  inForce: (from: string) => `${from} 起施行`,
  coming: (from: string) => `将于 ${from} 起施行`,
  ended: (to: string) => `施行至 ${to}，用于办理此前的办件`,
  groups: { now: '现行有效', coming: '尚未施行', ended: '已被替代' },
} as const
