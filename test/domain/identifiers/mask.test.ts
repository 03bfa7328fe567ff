import { maskAddress, maskMobile, maskName, maskResidentId } from '../../../domain/kernel/identifiers'

test('a mobile number shows its range and last four', () => {
  expect(maskMobile('13838389438')).toBe('138****9438')
  expect(maskMobile('1383838')).toBe('****')
})

test('a resident ID shows its first and last four', () => {
  expect(maskResidentId('35010219000101901X')).toBe('3501**********901X')
  expect(maskResidentId('E12345678')).toBe('****')
})

test.each([
  ['王小明', '王**'],
  ['李四', '李*'],
  ['王', '王*'],
  ['阿卜杜拉·买买提', '阿***'],
  ['𠮷野', '𠮷*'],
  ['', ''],
])('the name %s shows as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test.each([
  ['福建省福州市鼓楼区五四路128号恒力城20层', '福建省福州市鼓楼区五四路****'],
  ['福州市仓山区金山街道金山大道618号桔园洲工业园', '福州市仓山区金山街道金山大道****'],
  ['福州市鼓楼区五一北路世纪百联3楼', '福州市鼓楼区五一北路****'],
  ['福州市鼓楼区五四路一百二十八号', '福州市鼓楼区五四路****'],
  ['福清市宏路街道棋盘寨3号', '福清市宏路街道****'],
  ['福州市仓山区三叉街街道盖山小区7座', '福州市仓山区三叉街街道****'],
  ['闽侯县上街镇侯官村45号', '闽侯县上街镇侯官村****'],
  ['福州市晋安区幸福小区7座601室', '福州市晋安区****'],
  ['福州市鼓楼区五四路', '福州市鼓楼区五四路'],
  ['福州市鼓楼区五四路128号（近华林路）', '福州市鼓楼区五四路****'],
  ['128号', '****'],
])('%s is shown as %s', (address, masked) => {
  expect(maskAddress(address)).toBe(masked)
})
