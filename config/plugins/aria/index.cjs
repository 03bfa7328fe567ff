// Taro plugin: adds the aria attributes to the WXML templates at build time and registers runtime.js for the phone.
const path = require('node:path')
const attributes = require('./attributes')

module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return // H5: real DOM elements take aria attributes as they are
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'runtime.js'))
      platform.template.mergeComponents(context, attributes)
    },
  })
}
