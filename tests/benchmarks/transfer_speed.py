#!/usr/bin/python3
"""Times one training step of the networks of spectral transfer beside the same in PyTorch.

    tests/benchmarks/transfer_speed.py [--primary 4062] [--secondary 3872] [--steps 10] [--threads 2]

Needs python3-torch, and lithoscope_transfer_steps (preset "benchmarks"). Both take turns, the
quickest of five runs counts.
"""

import argparse
import math
import pathlib
import subprocess
import time

import torch

ROOT = pathlib.Path(__file__).resolve().parents[2]


def dense(widths):
    layers = []
    for i, (width, leaky) in enumerate(widths[1:]):
        layers.append(torch.nn.Linear(widths[i][0], width))
        if leaky:
            layers.append(torch.nn.LeakyReLU(0.01))
    return torch.nn.Sequential(*layers)


class Autoencoder(torch.nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.body = dense([(channels, 0), (1024, 1), (512, 1)])
        self.mean, self.log_variance = torch.nn.Linear(512, 64), torch.nn.Linear(512, 64)
        self.decoder = dense([(64, 0), (512, 1), (1024, 1), (channels, 0)])

    def loss(self, x, weight):
        body = self.body(x)
        mean, log_variance = self.mean(body), self.log_variance(body)
        drawn = mean + torch.exp(0.5 * log_variance) * torch.randn_like(mean)
        divergence = -0.5 * torch.sum(1 + log_variance - mean**2 - log_variance.exp()) / len(x)
        error = torch.nn.functional.mse_loss(self.decoder(drawn), x)
        return error + weight / x.shape[1] * divergence


def quickest(model, loss, steps):
    weights = [p for p in model.parameters() if p.dim() > 1]
    biases = [p for p in model.parameters() if p.dim() == 1]
    optimiser = torch.optim.Adam(
        [{"params": weights, "weight_decay": 2e-6}, {"params": biases}], lr=1e-4)

    def step():
        optimiser.zero_grad(set_to_none=True)
        value = loss()
        value.backward()
        optimiser.step()
        return value.item()

    for _ in range(3):
        step()
    best = math.inf
    for _ in range(5):
        start = time.perf_counter()
        for _ in range(steps):
            step()
        best = min(best, (time.perf_counter() - start) / steps)
    return best


def peer(primary, secondary, steps):
    torch.manual_seed(1)
    x, y, codes = (torch.randn(128, n) for n in (secondary, primary, 64))
    mse = torch.nn.functional.mse_loss
    vae = Autoencoder(primary)
    mlp = dense([(secondary, 0), (128, 1), (512, 1), (64, 0)])
    one = dense([(secondary, 0), (128, 1), (512, 1), (64, 0), (512, 1), (1024, 1), (primary, 0)])
    return {"vae": quickest(vae, lambda: vae.loss(y, 0.5), steps),
            "mlp": quickest(mlp, lambda: mse(mlp(x), codes), steps),
            "one_step": quickest(one, lambda: mse(one(x), y), steps)}


def own(program, arguments):
    out = subprocess.run([program, *map(str, arguments)], check=True, capture_output=True, text=True)
    return {name: float(value) for name, value in map(str.split, out.stdout.splitlines())}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--primary", type=int, default=4062)
    parser.add_argument("--secondary", type=int, default=3872)
    parser.add_argument("--steps", type=int, default=10)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--program",
                        default=ROOT / "build/benchmarks/benchmarks/lithoscope_transfer_steps")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    arguments = (options.primary, options.secondary, options.steps, options.threads)
    ours, theirs = {}, {}
    for _ in range(2):
        for times, found in ((ours, own(options.program, arguments)),
                             (theirs, peer(*arguments[:3]))):
            for name, value in found.items():
                times[name] = min(value, times.get(name, math.inf))
    print("| step of 128 spectra | Lithoscope, ms | PyTorch, ms | ratio |\n| --- | --- | --- | --- |")
    for name in ours:
        print(f"| {name} | {1e3 * ours[name]:.1f} | {1e3 * theirs[name]:.1f} | "
              f"{ours[name] / theirs[name]:.2f} |")


if __name__ == "__main__":
    main()
