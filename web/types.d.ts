// What TypeScript cannot see from the JavaScript: styles as text.
declare module '*.css' {
  const text: string;
  export default text;
}
