/** A run sheet as a list offers it. @module */
export interface ListedSheet {
  readonly id: string
  readonly title: string
  readonly minutes: number
}
