/** How a part of the stage asks for something to be edited. @module */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { EditTarget } from '../../machines/edit/edit.ts'

/** What a person wants to edit, as they see it. */
export type EditWish =
  /** A request by its place in the trace. */
  | { readonly kind: 'request'; readonly exchange: string }
  /** A token as it travels, in the exchange that is opened. */
  | { readonly kind: 'token'; readonly token: string; readonly exchange: string | undefined }
  /** A policy by its text, in the exchange that asked for it. */
  | { readonly kind: 'policy'; readonly text: string; readonly exchange: string | undefined }
  /** Something of the menu. */
  | { readonly kind: 'target'; readonly target: EditTarget; readonly places: readonly number[] }

/** Opens the editor; absent where nothing can be edited, as in a trace to read. */
export const EditContext = createContext<((wish: EditWish) => void) | undefined>(undefined)

export const useEdit = () => useContext(EditContext)

/** The exchange that the inspector shows, for what is edited in it. */
export const OpenedContext = createContext<string | undefined>(undefined)

export const useOpened = () => useContext(OpenedContext)
