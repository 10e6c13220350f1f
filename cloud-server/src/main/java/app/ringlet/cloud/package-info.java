/** The cloud server: a modular monolith, one package per business capability. */
@NullMarked
package app.ringlet.cloud;

import org.jspecify.annotations.NullMarked;
