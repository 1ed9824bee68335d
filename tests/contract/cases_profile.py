# SPDX-License-Identifier: Apache-2.0
"""Profiles and secrets that are refused: exit code 2 naming file, line, column and key (R38, R47)."""
import os

import harness
from harness import HEAD


def case_profile_missing(stand):
    stand.refused("check", "--profile", stand.path("no.yaml"), says=["no.yaml"])


def case_profile_is_a_folder(stand):
    stand.refused("check", "--profile", stand.folder, says=["folder"])


def case_profile_not_given(stand):
    stand.refused("check", says=["--profile"])
    stand.refused("facts", says=["--profile"])


def case_profile_empty(stand):
    stand.profile("", [":1:1:", "empty"])


def case_profile_half_written(stand):
    stand.profile('lockkeeper: 1\nhosts:\n  - {address: "tm-', [":3:"])


def case_profile_unknown_key(stand):
    stand.profile(HEAD + "soucre: {}\n", [":3:1:", "soucre", "source"])


def case_profile_unknown_host_key(stand):
    stand.profile("lockkeeper: 1\nhosts:\n  - adress: a\n", [":3:5:", "address"])


def case_profile_doubled_key(stand):
    stand.profile(HEAD + "name: a\nname: b\n", [":4:1:", "name", "3"])


def case_profile_doubled_host(stand):
    stand.profile("lockkeeper: 1\nhosts:\n  - address: a\n  - {address: b, name: a}\n",
                  [":4:5:", "already listed"])


def case_profile_wrong_type(stand):
    stand.profile(HEAD + "ssh: {port: many}\n", [":3:13:", "ssh.port"])
    stand.profile(HEAD + "ssh: [a]\n", [":3:6:", "ssh"])
    stand.profile("lockkeeper: 1\nhosts: jm-1\n", [":2:8:", "hosts"])


def case_profile_newer_schema(stand):
    stand.profile("lockkeeper: 2\nfuture: 1\n", [":1:13:", "newer version"])


def case_profile_newer_schema_in_russian(stand):
    path = stand.file("p.yaml", "lockkeeper: 2\n")
    stand.refused("check", "--profile", path, says=["новой версией"],
                  env={"LC_ALL": "ru_RU.UTF-8"})


def case_profile_alias(stand):
    stand.profile(HEAD + "name: &x a\nssh: {user: *x}\n", [":3:7:", "anchors"])


def case_profile_tag(stand):
    stand.profile(HEAD + "name: !!str a\n", [":3:7:", "tags"])


def case_profile_second_document(stand):
    stand.profile(HEAD + "---\nname: a\n", [":", "document"])


def case_profile_secret_inside(stand):
    stand.profile(HEAD + "ssh: {password: canary}\n", [":3:7:", "ssh.password"])


def case_profile_hostile_names(stand):
    for address in ("-oProxyCommand=x", "a b", "a;b", "$(id)", "a'b", "a\\nb", "../x", "a/b"):
        stand.profile(f'lockkeeper: 1\nhosts: [{{address: "{address}"}}]\n',
                      [":2:19:", "hosts[1].address"])
    for user in ("-l", "a b", "a;b", "$(id)", "`id`", "a'b"):
        stand.profile(HEAD + f'ssh: {{user: "{user}"}}\n', [":3:13:", "ssh.user"])


def case_profile_deep_yaml(stand):
    stand.profile("[" * 10000, [":1:"])


def case_profile_endless_device(stand):
    stand.refused("check", "--profile", "/dev/zero", says=["/dev/zero"])


def case_profile_identity_missing(stand):
    stand.profile("lockkeeper: 1\nhosts:\n  - {address: a, identity: [no_key]}\n",
                  [":3:29:", "identity", "no_key"])


def case_profile_identity_relative_and_home(stand):
    stand.file("id_one", "x")
    os.mkdir(stand.path("sub"))
    path = stand.file("sub/p.yaml", "lockkeeper: 1\nhosts:\n"
                      "  - {address: a, identity: [../id_one, ~/id_one]}\n")
    stand.expect(0, "profile", "validate", "--profile", path)


def case_profile_unknown_waiver(stand):
    stand.profile(HEAD + "waivers: [{check: no.check, reason: r}]\n", [":3:19:", "check"])


def case_profile_valid(stand):
    path = stand.file("p.yaml", HEAD)
    assert b"1" in stand.expect(0, "profile", "validate", "--profile", path).stdout
    both = stand.expect(0, "profile", "validate", "--profile", path, "--lang", "both").stdout
    assert both.decode().index("Профиль") < both.decode().index("profile")


def case_profile_init_is_valid(stand):
    path = stand.path("new.yaml")
    done = stand.expect(0, "profile", "init", "--host", "sr@tm-1:2222", "--host", "узел.рф",
                        "-o", path)
    assert not done.stdout
    assert os.stat(path).st_mode & 0o777 == 0o600
    stand.expect(0, "profile", "validate", "--profile", path)
    stand.refused("profile", "init", "-o", path, says=["exists"])
    printed = stand.expect(0, "profile", "init").stdout
    stand.expect(0, "profile", "validate", "--profile", stand.file("p.yaml", printed))


def case_profile_import_is_valid(stand):
    config = stand.file("ssh_config", "Host jm\n  HostName 10.0.0.1\n  User sr\nHost tm-1 tm-2\n"
                        "  Port 2222\nHost far\n  ProxyCommand nc %h %p\nHost *\n  User all\n"
                        "Match exec true\n  User never\n")
    path = stand.path("new.yaml")
    done = stand.expect(0, "profile", "import-ssh-config", "--config", config, "-o", path)
    assert not done.stdout
    told = done.stderr.decode()
    assert f"{config}:7:" in told and f"{config}:10:" in told and "far" in told, told
    assert os.stat(path).st_mode & 0o777 == 0o600
    stand.expect(0, "profile", "validate", "--profile", path)
    written = open(path, encoding="utf-8").read()
    assert "10.0.0.1" in written and "2222" in written and "far" not in written, written
    printed = stand.expect(0, "profile", "import-ssh-config", "--config", config, "tm-*").stdout
    assert b"tm-2" in printed and b"10.0.0.1" not in printed, printed
    stand.refused("profile", "import-ssh-config", "--config", config, "-o", path, says=["exists"])
    stand.refused("profile", "import-ssh-config", "--config", config, "far", says=["far", ":7:"])
    stand.refused("profile", "import-ssh-config", "--config", config, "no", says=["ssh_config"])
    stand.refused("profile", "import-ssh-config", "--config", stand.path("no"), says=["no"])


def case_profile_import_reads_the_users_file(stand):
    os.mkdir(stand.path(".ssh"))
    stand.file(".ssh/config", "Host jm\n  HostName 10.0.0.1\n  IdentityFile ~/key\n")
    done = stand.expect(0, "profile", "import-ssh-config", env={"HOME": stand.folder})
    assert stand.path("key").encode() in done.stdout, done.stdout


def case_secrets_readable_by_others(stand):
    profile = stand.file("p.yaml", HEAD)
    for mode in (0o644, 0o640, 0o660, 0o700):
        secrets = stand.file("s.yaml", "ssh-password: canary\n", mode)
        done = stand.refused("check", "--profile", profile, "--secrets", secrets,
                             says=["s.yaml", "chmod 600"])
        assert b"canary" not in done.stderr


def case_secrets_missing(stand):
    profile = stand.file("p.yaml", HEAD)
    stand.refused("--secrets", stand.path("no"), "check", "--profile", profile, says=["no"])


def case_secrets_unknown_name(stand):
    profile = stand.file("p.yaml", HEAD)
    secrets = stand.file("s.yaml", "ssh-password: canary\nssh-pasword@a: canary\n")
    done = stand.refused("check", "--profile", profile, "--secrets", secrets,
                         says=["s.yaml:2:1:", "ssh-password"])
    assert b"canary" not in done.stderr


if __name__ == "__main__":
    harness.main(globals())
