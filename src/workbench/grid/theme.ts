import { defaultTheme, type Theme } from "@univerjs/themes";

/** The grid in the colours of our page: a deep teal for what is selected or pressed, greys for the rest. */
export const gridTheme: Theme = {
  ...defaultTheme,
  primary: {
    50: "#eef6f7",
    100: "#d9ebed",
    200: "#b4d7db",
    300: "#84bcc3",
    400: "#3f959f",
    500: "#1d7d87",
    600: "#0b5e66",
    700: "#094f56",
    800: "#073f45",
    900: "#053036",
  },
};
