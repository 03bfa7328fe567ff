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

/** What is too much in a second of typing; `updates` are the sizes of its setData calls in bytes. */
export function tooBusy(updates: readonly number[]): string[] {
  const { update, updatesPerSecond } = budgets.page
  const largest = Math.max(0, ...updates)
  return [
    updates.length > updatesPerSecond && `${updates.length} calls of setData in a second, at most ${updatesPerSecond}`,
    largest > update && `${largest} bytes in one setData, at most ${update}`,
  ].filter((line) => line !== false)
}
