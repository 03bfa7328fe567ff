// The aria attributes that Taro's mini-program templates lack. Key: attribute in WXML; value: its default expression
// (empty: bound straight from the component's props). Read by the build (templates) and by the phone (property names),
// which must agree; that is why this one file is plain CommonJS.
const everyElement = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-live': '',
  'aria-checked': '',
  'aria-disabled': '',
  'aria-expanded': '',
  'aria-selected': '',
}

module.exports = {
  View: everyElement,
  Text: everyElement,
  Button: everyElement,
  Image: everyElement,
  Input: everyElement,
  Textarea: everyElement,
  ScrollView: everyElement,
}
