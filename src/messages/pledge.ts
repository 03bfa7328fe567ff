/** Words of the pages about security for a loan. */
export const pledgeMessages = {
  movables: {
    page: '动产抵押',
    title: '设备、存货抵押在哪里登记',
    entryText: '设备、原料、产品抵押：要查什么、写什么、去哪里登记',
    notHere: '市场监管部门从2021年起不再办理动产抵押登记。请到人民银行征信中心的统一系统网上自助登记。',
    copy: '复制网址',
    copied: '网址已复制，请在浏览器里打开',
    external: '这是外部网站，由人民银行征信中心运营。',
  },
} as const
