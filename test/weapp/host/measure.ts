/** What WeChat's 体验评分 counts on one page. */
export type PageFigures = {
  nodes: number
  depth: number
  /** Children of the node that has most. */
  children: number
  setDataCalls: number
  /** Bytes of the largest `setData` after JSON.stringify. */
  setDataBytes: number
}

function depthOf(element: Element): number {
  return 1 + Math.max(0, ...[...element.children].map(depthOf))
}

/** Counts the tree under `root`; `updates` are the sizes of the page's setData calls in bytes. */
export function measure(root: Element, updates: number[]): PageFigures {
  const all = [...root.querySelectorAll('*')]
  return {
    nodes: all.length,
    depth: root.firstElementChild ? depthOf(root.firstElementChild) : 0,
    children: Math.max(0, ...all.map((element) => element.children.length)),
    setDataCalls: updates.length,
    setDataBytes: Math.max(0, ...updates),
  }
}
