// A door of its own: papers are made by the functions, so the phone does not carry them.
export { printsOf } from './printsOf'
