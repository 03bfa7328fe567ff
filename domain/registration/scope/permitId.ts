/** A permit or filing that an item of scope needs. */
export type PermitId =
  | 'prepacked-food'
  | 'food'
  | 'telecommunications'
  | 'live-stream'
  | 'road-transport'
  | 'lodging'
  | 'medical-devices'
  | 'dangerous-goods'
  | 'publications'
  | 'tobacco'
  | 'manpower'
  | 'dispatch'
