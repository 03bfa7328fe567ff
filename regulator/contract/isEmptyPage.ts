/** Whether an answer is a page of a feed with nothing new: asked every few seconds, it says nothing and is in no log. */
export function isEmptyPage(method: string, text: string): boolean {
  return method === 'GET' && /"(events|changes)":\[\]/.test(text)
}
