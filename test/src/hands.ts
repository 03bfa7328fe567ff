import { act, fireEvent, screen } from '@testing-library/react'

/** Presses the first of this name, and waits for what follows at once. */
export const press = (name: string | RegExp, role = 'button'): Promise<void> =>
  act(async () => void fireEvent.click(screen.getAllByRole(role, { name })[0] as HTMLElement))

/** Types into the first input of this name, leaves it, and lets a second of the fake clock pass. */
export const type = async (label: string | RegExp, value: string): Promise<void> => {
  await act(async () => {
    const input = screen.getAllByRole('textbox', { name: label })[0] as HTMLElement
    fireEvent.change(input, { target: { value } })
    fireEvent.blur(input)
  })
  await act(async () => void (await jest.advanceTimersByTimeAsync(1_000)))
}
