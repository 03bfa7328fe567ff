/// <reference types="@tarojs/taro" />

// Side-effect imports that webpack turns into style sheets and files.
declare module '*.scss'
declare module '*.css'
declare module '*.png' {
  const url: string
  export default url
}

/** What Taro's own entry imports for its effect. */
declare module '@tarojs/plugin-framework-react/dist/runtime'
declare module '@tarojs/plugin-html/dist/runtime'

/** The parts of `process.env` that Taro's build replaces by constants. */
declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV?: 'weapp' | 'h5'
  }
}

/** True in every build except a release: the local sign-in with demo people is compiled in. Set by config/index.ts. */
declare const LOCAL_SIGN_IN: boolean
