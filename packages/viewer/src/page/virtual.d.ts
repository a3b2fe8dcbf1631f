declare module 'virtual:layout-worker' {
  export const source: string;
}
