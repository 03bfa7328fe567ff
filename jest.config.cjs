// One project a layer: run one with  npx jest --selectProjects domain [file]
process.env.ASYNC_VALIDATOR_NO_WARNING = '1' // NutUI's form library prints a line for every failed rule

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    // ignoreDynamic off: `import('fs')` becomes require, which jest's module system can follow without a flag.
    module: { type: 'commonjs', ignoreDynamic: false },
  },
]

/**
 * Packages that reach jest's CommonJS world only after translation: published as ES modules (canonicalize, @noble,
 * structured-headers, opencc-js), or calling `import()` on Node's own modules (PGlite).
 */
const translated = ['canonicalize', '@noble', 'structured-headers', '@electric-sql/pglite', 'opencc-js', 'saxen']

const common = {
  rootDir: __dirname,
  transform: { '^.+\\.(t|j|mj|cj)sx?$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${translated.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'mjs', 'json'],
}

const node = (displayName, ...folders) => ({
  ...common,
  displayName,
  testEnvironment: 'node',
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
})

module.exports = {
  // generous: a busy machine starts engines and browsers slowly, and a test that hangs is stopped all the same
  testTimeout: 60_000,
  projects: [
    node('architecture', 'architecture'),
    node('domain', 'domain'),
    node('server', 'cloudfunctions', 'regulator', 'local'),
    {
      ...common,
      displayName: 'components',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/src/**/*.test.{ts,tsx}'],
      globals: { LOCAL_SIGN_IN: true },
      moduleNameMapper: {
        '\\.(css|scss|png)$': '<rootDir>/test/stubs/style.cjs',
        // The package's main file touches canvas through lottie, which jsdom lacks; the CommonJS build is the same code.
        '^@nutui/nutui-react-taro$':
          '<rootDir>/node_modules/@nutui/nutui-react-taro/dist/cjs/packages/nutui.react.build.js',
        '^(lottie-react|@nutui/lottie-miniprogram)$': '<rootDir>/test/stubs/style.cjs',
        '^@tarojs/components$': '<rootDir>/test/stubs/components.tsx',
        '^@tarojs/taro$': '<rootDir>/test/stubs/taro.ts',
        '^@/(.*)$': '<rootDir>/src/$1',
      },
    },
    // These two run what the build made: dist/weapp on WeChat's own engine, dist/h5 in Chromium.
    {
      ...common,
      displayName: 'weapp',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/weapp/**/*.test.ts'],
      // The built bundles are plain scripts: translating megabytes of minified code would only cost time.
      transformIgnorePatterns: [...common.transformIgnorePatterns, `^${__dirname}/dist/`],
    },
    node('h5', 'h5'),
  ],
}
