/** Users and sessions in the database. */
@NullMarked
package app.ringlet.cloud.identity.persistence;

import org.jspecify.annotations.NullMarked;
