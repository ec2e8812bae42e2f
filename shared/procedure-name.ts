/** The name of every procedure of the contract, for what only names one: 'units.update'. */
import type { Contract } from './contract.ts'

type NameIn<Node, Prefix extends string> = {
  [Key in keyof Node & string]: Node[Key] extends { readonly '~orpc': unknown }
    ? `${Prefix}${Key}`
    : NameIn<Node[Key], `${Prefix}${Key}.`>
}[keyof Node & string]

export type ProcedureName = NameIn<Contract, ''>
