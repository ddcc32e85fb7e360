export { default as ElementFrame } from './ElementFrame.vue';
