/** The carrier's REST API in the vendor's shapes. */
@NullMarked
package app.ringlet.simulator.rest;

import org.jspecify.annotations.NullMarked;
