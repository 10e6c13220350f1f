package app.ringlet.cloud.identity.signin;

import app.ringlet.cloud.identity.IdentitySettings;
import app.ringlet.cloud.identity.limits.LimitSettings;
import app.ringlet.cloud.identity.tokens.KeySettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IdentitySettings.class, KeySettings.class, LimitSettings.class})
class IdentityConfiguration {}
