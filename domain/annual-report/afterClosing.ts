/** What can be done about a wrong report when it can no longer be corrected by oneself (企业信息公示暂行条例 art. 12). */
export const afterClosing =
  '6月30日以后不能自己更正。请联系登记机关说明情况，并留好证明材料；因内容有误被列入经营异常名录的，改正后可以申请移出。'
