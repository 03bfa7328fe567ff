/**
 * Plain DOM stand-ins for @tarojs/components, for component tests only (test/weapp runs the real ones).
 * Props that the DOM does not know are dropped; `onInput` carries `{ detail: { value } }` as Taro's does.
 */
import {
  type ChangeEvent,
  createElement,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
} from 'react'

type StubProps = {
  children?: ReactNode
  onInput?: (event: unknown) => void
  [name: string]: unknown
}

const passed =
  /^(id|className|style|src|type|name|value|disabled|placeholder|role|aria-.*|data-.*|onClick|onTouch.*|onFocus|onBlur|onSubmit|onReset|onScroll)$/

/** `ariaLabel` → `aria-label`, `ariaRole` → `role`: the names in JSX differ from the DOM's. */
function domName(name: string): string {
  if (name === 'ariaRole') return 'role'
  return /^aria[A-Z]/.test(name) ? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : name
}

function stub(name: string, tag: string) {
  const takesText = tag === 'input' || tag === 'textarea'
  // biome-ignore lint/correctness/noComponentHookFactories: called once a tag, at module level
  const Stub = forwardRef<unknown, object>((given, ref) => {
    const props = given as StubProps
    const dom: Record<string, unknown> = { ref }
    for (const [key, value] of Object.entries(props)) {
      if (passed.test(domName(key))) dom[domName(key)] = value
    }
    if (typeof dom.style === 'string') delete dom.style
    if (tag === 'button') dom.type = props.formType ?? 'button'
    if (takesText) {
      // Taro's inputs may run uncontrolled; the DOM's warn when given a value and no handler.
      if (props.value === undefined) dom.defaultValue = props.defaultValue ?? ''
      dom.onChange = (event: ChangeEvent<HTMLInputElement>) =>
        props.onInput?.({ ...event, detail: { value: event.target.value }, target: event.target })
    }
    return createElement(tag, dom, takesText || tag === 'img' ? undefined : props.children)
  })
  Stub.displayName = name
  return Stub as ForwardRefExoticComponent<StubProps & RefAttributes<unknown>>
}

export const Block = stub('Block', 'div')
export const Button = stub('Button', 'button')
export const Canvas = stub('Canvas', 'canvas')
export const Checkbox = stub('Checkbox', 'input')
export const CheckboxGroup = stub('CheckboxGroup', 'div')
export const Form = stub('Form', 'form')
export const Icon = stub('Icon', 'i')
export const Image = stub('Image', 'img')
export const Input = stub('Input', 'input')
export const Label = stub('Label', 'label')
export const Navigator = stub('Navigator', 'a')
export const Picker = stub('Picker', 'div')
export const PickerView = stub('PickerView', 'div')
export const PickerViewColumn = stub('PickerViewColumn', 'div')
export const Progress = stub('Progress', 'div')
export const Radio = stub('Radio', 'input')
export const RadioGroup = stub('RadioGroup', 'div')
export const RichText = stub('RichText', 'div')
export const RootPortal = stub('RootPortal', 'div')
export const ScrollView = stub('ScrollView', 'div')
export const Slider = stub('Slider', 'input')
export const Swiper = stub('Swiper', 'div')
export const SwiperItem = stub('SwiperItem', 'div')
export const Switch = stub('Switch', 'input')
export const Text = stub('Text', 'span')
export const Textarea = stub('Textarea', 'textarea')
export const Video = stub('Video', 'video')
export const View = stub('View', 'div')
export const WebView = stub('WebView', 'iframe')
