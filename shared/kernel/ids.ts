/** Ids are UUIDv7 strings made by the program, so that rows of two PCs can be merged one day. */
import { v7 } from 'uuid'
import { z } from 'zod'

/** A UUIDv7, small letters. */
export const idSchema = z.uuid()

/** A new id; ids made later sort later. */
export const newId = (): string => v7()
