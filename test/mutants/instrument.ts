/**
 * Puts every mutant of a file into the file itself, each behind a switch, so that one run of the
 * tests tries them all: `a < b` becomes `(__mutant(7) ? (a <= b) : (a < b))`. Kinds of mutants are
 * those of Stryker, without regular expressions.
 */
import { parseSync } from 'vite'

export interface Mutant {
  readonly id: number
  readonly line: number
  readonly kind: string
  readonly before: string
  readonly after: string
}

export interface Instrumented {
  readonly code: string
  readonly mutants: readonly Mutant[]
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
}
const METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
}
/** Calls that only narrow or order what they are called on: the mutant leaves them out. */
const DROPPED = new Set(['filter', 'toSorted', 'toReversed', 'slice', 'trim'])

/** Types, imports and keys are no code that runs. */
const SKIPPED =
  /^TS(?!AsExpression|SatisfiesExpression|NonNull)|^Import|^Export(All|Named)Specifier/u

interface Change {
  readonly kind: string
  readonly text: string
}

const textField = (node: Node, key: string): string => {
  const value = node[key]
  return typeof value === 'string' ? value : ''
}

const isFilled = (value: unknown): boolean => Array.isArray(value) && value.length > 0

function literalChanges(node: Node, parent: Node | null): readonly Change[] {
  const { value } = node
  if (typeof value === 'boolean') return [{ kind: 'boolean', text: String(!value) }]
  const isKey = parent?.type === 'Property' && parent['key'] === node
  if (typeof value !== 'string' || isKey) return []
  return [{ kind: 'string', text: value === '' ? "'mutant'" : "''" }]
}

function callChanges(node: Node, source: string): readonly Change[] {
  const { callee } = node
  if (!isNode(callee) || callee.type !== 'MemberExpression' || callee['computed'] === true)
    return []
  const { object, property } = callee
  if (!isNode(property) || !isNode(object)) return []
  const name = textField(property, 'name')
  if (DROPPED.has(name)) return [{ kind: 'method', text: source.slice(object.start, object.end) }]
  const other = METHODS[name]
  if (other === undefined) return []
  const rest = source.slice(property.end, node.end)
  return [{ kind: 'method', text: `${source.slice(node.start, property.start)}${other}${rest}` }]
}

function changesOf(node: Node, source: string, parent: Node | null): readonly Change[] {
  const cut = (part: unknown): string => (isNode(part) ? source.slice(part.start, part.end) : '')
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return (OPERATORS[textField(node, 'operator')] ?? []).map((operator) => ({
        kind: 'operator',
        text: `(${cut(node['left'])}) ${operator} (${cut(node['right'])})`,
      }))
    case 'UnaryExpression':
      return node['operator'] === '!' ? [{ kind: 'not', text: cut(node['argument']) }] : []
    case 'Literal':
      return literalChanges(node, parent)
    case 'TemplateLiteral':
      return parent?.type === 'TaggedTemplateExpression' ? [] : [{ kind: 'string', text: '``' }]
    case 'ArrayExpression':
      return isFilled(node['elements']) ? [{ kind: 'array', text: '[]' }] : []
    case 'ObjectExpression':
      return isFilled(node['properties']) ? [{ kind: 'object', text: '({})' }] : []
    case 'CallExpression':
      return callChanges(node, source)
    default:
      return []
  }
}

/** Conditions are tried as always and as never true. */
const isCondition = (node: Node, parent: Node | null): boolean =>
  parent !== null &&
  /^(IfStatement|ConditionalExpression|WhileStatement|ForStatement)$/u.test(parent.type) &&
  parent['test'] === node

/** Where an expression stands that may not be one in brackets. */
const isFixed = (node: Node, parent: Node | null): boolean =>
  parent !== null &&
  ((parent.type === 'ExpressionStatement' && typeof parent['directive'] === 'string') ||
    (parent.type === 'Property' && parent['key'] === node) ||
    parent.type === 'ChainExpression')

/** Writes the code with its switches; ids begin at `first`. */
export function instrument(file: string, source: string, first: number): Instrumented {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? 'cannot be parsed'}`)
  const mutants: Mutant[] = []
  const lineOf = (at: number): number => source.slice(0, at).split('\n').length
  const add = (node: Node, change: Change): number => {
    const id = first + mutants.length
    const before = source.slice(node.start, node.end)
    mutants.push({ id, line: lineOf(node.start), kind: change.kind, before, after: change.text })
    return id
  }
  const childrenOf = (node: Node): readonly Node[] =>
    Object.entries(node)
      .flatMap(([key, value]) => (key === 'parent' ? [] : Array.isArray(value) ? value : [value]))
      .filter((value): value is Node => isNode(value) && !SKIPPED.test(value.type))
      .toSorted((left, right) => left.start - right.start)

  const inner = (node: Node): string => {
    let text = ''
    let at = node.start
    for (const child of childrenOf(node)) {
      if (child.start < at) continue
      text += source.slice(at, child.start) + emit(child, node)
      at = child.end
    }
    return text + source.slice(at, node.end)
  }

  const emit = (node: Node, parent: Node | null): string => {
    if (node.type === 'BlockStatement' && /Function/u.test(parent?.type ?? '')) {
      const id = add(node, { kind: 'block', text: '{}' })
      return `{ if (!__mutant(${id})) ${inner(node)} }`
    }
    if (node.type.startsWith('Export') && isNode(node['source']))
      return source.slice(node.start, node.end)
    if (node.type === 'Property' && node['shorthand'] === true)
      return source.slice(node.start, node.end)
    const own = isFixed(node, parent) ? [] : changesOf(node, source, parent)
    const changes = isCondition(node, parent)
      ? [...own, { kind: 'condition', text: 'true' }, { kind: 'condition', text: 'false' }]
      : own
    return changes.reduce(
      (text, change) => `(__mutant(${add(node, change)}) ? (${change.text}) : ${text})`,
      changes.length === 0 ? inner(node) : `(${inner(node)})`,
    )
  }
  if (!isNode(program)) throw new Error(`${file}: no program`)
  const body = inner(program)
  return { code: source.slice(0, program.start) + body + source.slice(program.end), mutants }
}
