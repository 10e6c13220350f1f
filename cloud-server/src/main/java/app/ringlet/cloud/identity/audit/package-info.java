/** The audit trail: its table, its search, and how it comes to people. */
@NullMarked
package app.ringlet.cloud.identity.audit;

import org.jspecify.annotations.NullMarked;
