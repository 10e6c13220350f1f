/** Colours, type and sizes, light and dark; how FXML finds its way to a view. */
@NullMarked
package app.ringlet.desktop.theme;

import org.jspecify.annotations.NullMarked;
