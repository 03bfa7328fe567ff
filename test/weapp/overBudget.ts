import { budgets } from '../../config/budgets'
import type { PageFigures } from './host'

/** The budgets that a page breaks, as readable lines. */
export function overBudget({ nodes, depth, children, setDataBytes, setDataCalls }: PageFigures): string[] {
  const limits = budgets.page
  return [
    nodes > limits.nodes && `${nodes} nodes, at most ${limits.nodes}`,
    depth > limits.depth && `${depth} deep, at most ${limits.depth}`,
    children > limits.children && `${children} children of one node, at most ${limits.children}`,
    setDataBytes > limits.firstRender && `${setDataBytes} bytes in one setData, at most ${limits.firstRender}`,
    setDataCalls > limits.opening && `${setDataCalls} calls of setData to open it, at most ${limits.opening}`,
  ].filter((line) => line !== false)
}
