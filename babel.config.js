// NutUI 3 ships native ES modules that tree-shake by themselves; its CSS does not come along by itself.
// The import plugin adds the style sheet of exactly the components in use (the whole sheet would be 232 KB).
const packages = '@nutui/nutui-react-taro/dist/es/packages'

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // Math.pow takes no BigInt: rewritten so, every signature would count as forged. All engines of ours know `**`.
        exclude: ['transform-exponentiation-operator'],
      },
    ],
  ],
  plugins: [
    [
      'import',
      {
        libraryName: '@nutui/nutui-react-taro',
        camel2DashComponentName: false,
        customName: (name) => `${packages}/${name.toLowerCase()}`,
        customStyleName: (name) => `${packages}/${name.toLowerCase()}/style/css`,
      },
      'nutui-react-taro',
    ],
  ],
}
