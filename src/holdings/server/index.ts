// What other parts may call.
export { houseLines, houseResources } from './house-lines.ts';
