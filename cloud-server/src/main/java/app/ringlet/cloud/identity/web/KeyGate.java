package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.platform.ApiCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets an API key through only to what declares the permission that it needs, so that what is open to everyone who has signed in
 * is not open to every key. Whether the key has that permission is then asked as for people.
 */
@Component
class KeyGate implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (ApiCaller.find().isPresent() && !namesPermission(handler)) {
            throw new AccessDeniedException("for people only");
        }
        return true;
    }

    private static boolean namesPermission(Object handler) {
        return handler instanceof HandlerMethod method
                && !Guards.permissions(method).isEmpty();
    }
}
