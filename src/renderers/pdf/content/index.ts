/** In: pages. Out: the operators that draw them, their images, links and outline. */
export { type Drawing, drawPage } from './draw.ts'
export { type DrawingWriter, PageImages } from './images.ts'
export {
  LinkActions,
  targetOf,
  writeDestinations,
  writeLink,
  writeOutline,
  writePageLabels,
} from './navigation.ts'
export { compress, rememberedPage } from './remembered-page.ts'
