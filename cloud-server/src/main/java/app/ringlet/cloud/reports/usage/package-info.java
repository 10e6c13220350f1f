/** What salons use. */
@NullMarked
package app.ringlet.cloud.reports.usage;

import org.jspecify.annotations.NullMarked;
