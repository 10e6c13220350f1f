/** The jar's start: its JVM is started anew with the AOT cache, which {@link app.ringlet.launch.AotTraining} makes at packaging. */
package app.ringlet.launch;
