import type { AppConfig } from '@tarojs/taro'

type Global = { defineAppConfig?: (config: AppConfig) => AppConfig }

/** Every page of the app configuration by its route, in the order it is declared: `pages/home/index`. */
export function appPages(): readonly string[] {
  // Taro defines this one where the configuration is built; a test of every page has to know them before it runs
  ;(globalThis as Global).defineAppConfig = (config) => config
  return routesOf((require('../../../src/app.config') as { default: AppConfig }).default)
}

/** The routes of a configuration: the main package's pages, then each subpackage's under its root. */
export function routesOf({ pages = [], subPackages = [] }: AppConfig): readonly string[] {
  return [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
}
