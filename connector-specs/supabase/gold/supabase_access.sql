select o.name                                                           as organization,
       m.user_name,
       m.email,
       m.role_name                                                      as role,
       m.mfa_enabled                                                    as second_factor
from supabase_organization_members m
left join supabase_organizations o on o.slug = m.organization_slug
