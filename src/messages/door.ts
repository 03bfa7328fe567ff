/** Words of the right-door page. The questions, reasons and channels are the decision table's own. */
export const doorMessages = {
  page: '该投诉还是举报',
  previous: '上一问',
  results: {
    complaint: '您可以投诉',
    'tip-off': '您可以举报',
    both: '分成两件：先投诉，再举报',
    consultation: '您可以咨询',
    'not-ours': '这件事要找别的部门',
  },
  next: '现在就办',
  first: '第一件',
  second: '第二件',
  bothHow:
    '提交第一件以后，成功页上可以带着同样的内容接着提交第二件，两件会互相注明。第二件想匿名的，请从这里单独提交。',
  noService: '这里还不能在线提交，请用下面的官方渠道。',
  otherWay: '也可以走官方渠道',
  where: '找谁办',
  call: (number: string) => `拨打 ${number}`,
  callLabel: (number: string, name: string) => `拨打 ${number}，${name}`,
  lost: '号码打不通或者不知道找谁，可以打12345。',
  chosen: '您的选择',
  again: '重新选择',
  home: '回到首页',
} as const
